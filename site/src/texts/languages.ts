// The languages the interface speaks, by their name in `site.language`. A language that the configuration knows and that has no texts here
// does not compile.
import type { Config } from '@clausemark/manual';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Texts } from './texts.ts';

export const languages: Readonly<Record<Config['site']['language'], Texts>> = { en, de, fr, es };
