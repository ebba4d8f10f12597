package io.toritsugi.core.testkit;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import java.security.SecureRandom;

class AesGcmCodecContractTest implements PersonalDataCodecContract {
    private InMemoryKeys keys = new InMemoryKeys(new SecureRandom());

    @Override
    public PersonalDataCodec newCodec() {
        keys = new InMemoryKeys(new SecureRandom());
        return new AesGcmCodec(keys, new SecureRandom());
    }

    @Override
    public void forget(PersonalDataCodec codec, TenantId tenant, Ref subject) {
        keys.forget(tenant, subject);
    }
}
