// The languages of the interface, each as its speakers write it. One that the configuration knows and that is missing here does not compile.
import type { Config } from '@clausemark/manual';

export const interfaceLanguages: Readonly<Record<Config['site']['language'], string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};
