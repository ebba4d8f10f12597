package io.toritsugi.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.PersonalDataKey;
import io.toritsugi.core.journal.personal.PersonalDataKeys;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class InMemoryKeysTest implements PersonalDataKeysContract {
    @Override
    public PersonalDataKeys newKeys() {
        return new InMemoryKeys(new SecureRandom());
    }

    @Test
    void keysHave256BitsAndHideThem() {
        PersonalDataKey key = newKeys().obtain(Samples.TENANT, Ref.of(CustomerId.of("c1")));

        assertThat(key.secret().getEncoded()).hasSize(32);
        assertThat(key.toString()).isEqualTo("PersonalDataKey[id=" + key.id() + "]");
    }
}
