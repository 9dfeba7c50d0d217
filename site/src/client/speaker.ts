// The texts of the scripts, in the language of the site.
import { createSpeaker } from '../texts/speaker.ts';
import type { ClientTextName, Texts } from '../texts/texts.ts';

/** Put in by the bundler. */
declare const CLAUSEMARK_LANGUAGE: string;
declare const CLAUSEMARK_TEXTS: Pick<Texts, ClientTextName>;

export const speaker = createSpeaker<ClientTextName>(CLAUSEMARK_LANGUAGE, CLAUSEMARK_TEXTS);
