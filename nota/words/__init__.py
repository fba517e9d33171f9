"""The sentences of the nota's rules, one module for each subject a reader meets."""
