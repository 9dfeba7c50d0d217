// Guard words of German.
import type { GuardWords } from './language-words.ts';
import { phraseList } from '../phrase-list.ts';

export const german: GuardWords = {
  modal: phraseList(`
    muss, müssen, musst, müsste*, soll, sollen, sollte*, darf, dürf*, kann, können, könnte*, mag, möge*, wird,
    werden, würde*, hat zu, haben zu, ist zu, sind zu, erforderlich*, verpflichte*, verbindlich*, empfohlen*,
    empfehl*, erlaub*, zulässig*, unzulässig*, verboten*, untersag*, verantwortlich*, freigeb*, freigegeben*,
    genehmig*, prüf*, geprüft*, annehm*, zurückweis*
  `),
  negation: phraseList(`
    nicht, kein*, nie, niemals, ohne, weder, noch, nichts, niemand*, ausgenommen, ausgeschlossen, entfällt,
    entfallen
  `),
  comparator: phraseList(`
    weniger, mehr, größer*, kleiner*, mindestens, höchstens, minimal*, maximal*, min, max, zwischen, innerhalb,
    vor, nach, bis, bis zu, über*, unter, oberhalb, unterhalb, gleich*, nur, alle*, jede*, sämtliche*, beide*,
    und, oder, wenn, falls, sofern, außer, es sei denn, ab, immer, sofort, unverzüglich
  `),
  quantity: phraseList(`
    null, ein, eine, einen, einer, zwei*, drei*, vier*, fünf*, sechs*, sechz*, sieben*, siebz*, acht*, neun*, zehn*,
    elf, zwölf*, zwanzig*, einund*, hundert*, tausend*, million*, milliarde*, dutzend*, paar, halb*, hälfte*, einmal,
    erste*, dritte*, doppel*, mehrere*, einige*, viele*, wenige*, tag*, täglich*, woche*, wöchentlich*, monat*, jahr*, jährlich*,
    stunde*, minute*, quartal*, januar, februar, märz, april, mai, juni, juli, august, september, oktober,
    november, dezember, montag*, dienstag*, mittwoch*, donnerstag*, freitag*, samstag*, sonntag*, prozent, grad
  `),
  record: phraseList(`
    aufzeichnung*, nachweis*, aufbewahr*, archivier*, vernicht*, lösch*, entsorg*, formular*, formblatt*,
    formblätter*, register*, protokoll*, zertifikat*, bescheinigung*, bericht*, unterschr*, unterzeichn*,
    dokumentier*
  `),
  history: phraseList(`
    änderungshistorie, revisionshistorie, änderungsverzeichnis, änderungen, historie, revisionen,
    änderungsnachweis, änderungsindex
  `),
};
