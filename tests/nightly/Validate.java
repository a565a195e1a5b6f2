import java.io.File;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** One line for each file and flavour: PASS or FAIL, the flavour, the file, the rules broken. */
public class Validate {
    public static void main(String[] words) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String flavour : words[0].split(",")) {
            for (int place = 1; place < words.length; place++) {
                tell(PDFAFlavour.fromString(flavour), new File(words[place]));
            }
        }
    }

    static void tell(PDFAFlavour flavour, File file) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            StringBuilder broken = new StringBuilder();
            for (TestAssertion each : result.getTestAssertions()) {
                broken.append(' ').append(each.getRuleId().getClause());
            }
            System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour.getId() + " "
                    + file.getName() + " " + result.getTotalAssertions() + broken);
        }
    }
}
