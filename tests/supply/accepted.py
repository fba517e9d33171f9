"""What we accept, and why; `tests/code/test_supply.py` holds it."""

# Of the server: each may be used by a work under the EUPL.
LICENCES = {
    *("Apache Software License", "Apache-2.0", "Apache-2.0 AND BSD-2-Clause"),
    *("Apache-2.0 OR BSD-3-Clause", "BSD License", "BSD-2-Clause", "BSD-3-Clause"),
    *(
        "BSD License / Apache Software License",
        "MIT",
        "MIT License",
        "MIT-0",
        "MIT-CMU",
    ),
    *("PSF-2.0", "Unlicense"),
    *("MPL-2.0", "Mozilla Public License 2.0 (MPL 2.0)"),  # its own files stay open
    "LGPL-3.0-only",  # used as a library, unchanged
    "GNU General Public License v2 or later (GPLv2+) / GNU Lesser General Public "
    "License v2 or later (LGPLv2+) / Mozilla Public License 1.1 (MPL 1.1)",  # one of
}

# Of testing only, beside those: nothing of it is handed on.
LICENCES_OF_TESTS = {
    *("Apache-2.0 OR BSD-2-Clause", "MIT AND PSF-2.0"),
    *("European Union Public Licence 1.2 (EUPL 1.2)", "unknown"),
    "Python Software Foundation License",
}

# No release for eighteen months, and why we stay with it.
QUIET = {
    "et-xmlfile": "a small part of openpyxl that is finished",
    "openpyxl": "the reader of XLSX that all use; what we write goes by xlsxwriter, "
    "and a file that is read is checked first (beheer/exchange/safe_file.py)",
    "python-dateutil": "holidays stands on it; only its Easter is in use",
    "segno": "QR codes are finished by their norm; it stands on nothing else",
    "six": "python-dateutil stands on it",
}
