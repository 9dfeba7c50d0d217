// Guard words of English.
import type { GuardWords } from './language-words.ts';
import { phraseList } from '../phrase-list.ts';

export const english: GuardWords = {
  modal: phraseList(`
    shall, must, should, may, might, can, could, will, would, ought, need, needs, needed, have to, has to,
    require*, mandatory, optional*, recommend*, permit*, allow*, prohibit*, forbid*, forbidden, responsible,
    authori*, approv*, verif*, accept*, reject*
  `),
  negation: phraseList(`
    not, no, never, none, neither, nor, without, cannot, nothing, nobody, non, exclud*, omit*, waive*
  `),
  comparator: phraseList(`
    less, more, fewer, greater, least, most, minimum, maximum, min, max, between, within, before, after, until,
    up to, exceed*, above, below, under, over, beyond, equal*, only, all, any, each, every, both, either, and,
    or, if, when, unless, except*, other than, same, higher, lower, immediately, always,
    inside, outside, out of, often, seldom, rarely, partial*
  `),
  quantity: phraseList(`
    zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen,
    sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred*,
    thousand*, million*, billion*, dozen*, half, halves, pair*, couple, single, double*, triple*, twice, thrice, once,
    first, second, third*, fourth, fifth, sixth, seventh, eighth, ninth, tenth, several, few, many, some, day, days, daily, week*, month*, year*, hour*, minute*,
    quarter*, annual*, biennial*, january, february, march, april, june, july, august, september, october,
    november, december, monday, tuesday, wednesday, thursday, friday, saturday, sunday, percent, degree*,
    millimet*, metre*, meter, meters, inch*, foot, feet, kilogram*, gram*, litre*, liter*, celsius, fahrenheit,
    noon, midnight
  `),
  record: phraseList(`
    record*, retain*, retention, archiv*, keep, keeps, kept, destroy*, destruct*, dispos*, delet*, form, forms,
    log, logs, register*, evidence, certificate*, report*, sign, signs, signed, signature*
  `),
  history: phraseList(`
    revision history, change history, document history, history, revisions, history of changes, version history,
    amendment record
  `),
};
