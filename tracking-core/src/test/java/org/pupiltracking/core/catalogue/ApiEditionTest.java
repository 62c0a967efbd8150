package org.pupiltracking.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiEditionTest {

    private static final ApiEdition HERE = ApiEdition.of(
            "org.pupiltracking.spi;version=\"1.2.0\";uses:=\"a.b,c.d\",org.pupiltracking.text;version=1.0.1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.pupiltracking.spi;version=\"[1.2,2)\" | true",
                "org.pupiltracking.spi;version=\"[1.2,1.3)\",java.util | true",
                "org.pupiltracking.spi;version=\"[1.3,2)\" | false",
                "org.pupiltracking.spi;version=\"[1,1.2)\" | false",
                "org.pupiltracking.spi;version=\"(1.2,2)\" | false",
                "org.pupiltracking.spi;version=\"[1,1.2]\" | true",
                "org.pupiltracking.spi;version=1.2 | true",
                "org.pupiltracking.spi;version=1.10 | false",
                "org.pupiltracking.spi | true",
                "org.pupiltracking.newer;version=\"[1,2)\" | false",
                "org.pupiltracking.plugin.csv;version=\"[9,10)\" | true",
                "org.pupiltracking.text;org.pupiltracking.spi;version=\"[1,2)\";resolution:=optional | true",
                "com.example;version=\"[7,8)\" | true",
                "rubbish;;;\"\",,= | true",
            })
    void aPluginThatWasBuiltForAnotherApiIsRefused(String imports, boolean fits) {
        assertThat(HERE.refuses(imports).isEmpty()).isEqualTo(fits);
    }
}
