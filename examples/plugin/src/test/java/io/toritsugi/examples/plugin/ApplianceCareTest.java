package io.toritsugi.examples.plugin;

import io.toritsugi.acw.catalog.TemplateProvider;
import io.toritsugi.acw.testkit.TemplateProviderContract;

class ApplianceCareTest implements TemplateProviderContract {
    @Override
    public TemplateProvider provider() {
        return new ApplianceCare();
    }
}
