// Guard words of French.
import type { GuardWords } from './language-words.ts';
import { phraseList } from '../phrase-list.ts';

export const french: GuardWords = {
  modal: phraseList(`
    doit, doivent, devra, devront, devrai*, devoir, dû, faut, peut, peuvent, pourra*, pourront, pourrai*,
    pouvoir, obligatoire*, obligation*, exig*, requis*, nécessaire*, facultatif*, facultative*, recommand*,
    autoris*, permis*, interdi*, responsable*, approuv*, approbation*, vérifi*, accept*, refus*, rejet*
  `),
  negation: phraseList(`
    ne, n, pas, non, jamais, aucun*, sans, ni, rien, personne, exclu*, sauf
  `),
  comparator: phraseList(`
    moins, plus, supérieur*, inférieur*, minimum, maximum, minimal*, maximal*, min, max, entre, avant, après,
    jusqu, dans, sous, dépass*, égal*, seul*, uniquement, seulement, tout, toute, tous, toutes, chaque, et, ou,
    si, sauf, excepté, hormis, lorsque, toujours, immédiatement
  `),
  quantity: phraseList(`
    zéro, un, une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze,
    quinze, seize, vingt*, trente, quarante, cinquante, soixante, septante, huitante, octante, nonante, cent, cents,
    mille, million*, milliard*, douzaine*, demi*, moitié*, tiers, quart*, premier*, première*, second*, deuxième*,
    troisième*, quatrième*, cinquième*, double*, triple*, plusieurs, quelques, beaucoup, peu, fois, jour*, quotidien*, semaine*, hebdomadaire*, mois, mensuel*, an, ans, année*, annuel*, heure*,
    minute*, trimestr*, janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre,
    décembre, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, pour cent, degré*
  `),
  record: phraseList(`
    enregistr*, conserv*, archiv*, détru*, destruct*, élimin*, supprim*, formulaire*, registre*, preuve*,
    certificat*, rapport*, attestation*, sign*, durée*
  `),
  history: phraseList(`
    historique, historique des révisions, historique des modifications, révisions, modifications, suivi des
    modifications
  `),
};
