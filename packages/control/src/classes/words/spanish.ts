// Guard words of Spanish.
import type { GuardWords } from './language-words.ts';
import { phraseList } from '../phrase-list.ts';

export const spanish: GuardWords = {
  modal: phraseList(`
    debe, deben, deberá*, debería*, deber, debido, tiene que, tienen que, hay que, puede*, podrá*, podría*,
    poder, obligatori*, obligación*, exig*, requer*, requier*, requisito*, necesari*, opcional*, recomend*,
    recomiend*, permit*, autoriz*, prohib*, prohíb*, responsable*, aprob*, aprueb*, verific*, acept*, rechaz*
  `),
  negation: phraseList(`
    no, nunca, jamás, ningún, ninguno, ninguna, ningun*, sin, ni, nada, nadie, tampoco, exclu*, salvo, excepto
  `),
  comparator: phraseList(`
    menos, más, mayor*, menor*, mínim*, máxim*, min, max, entre, dentro, antes, después, hasta, sobre, bajo,
    super*, exced*, igual*, solo, sólo, solamente, únicamente, todo, toda, todos, todas, cada, cualquier*, y, e,
    o, u, si, cuando, siempre, inmediatamente, ambos, ambas
  `),
  quantity: phraseList(`
    cero, un, uno, una, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece,
    catorce, quince, dieci*, veint*, treinta*, cuarenta*, cincuenta*, sesenta*, setenta*, ochenta*, noventa*, cien*,
    doscient*, trescient*, cuatrocient*, quinient*, mil, millón, millones, docena*, mitad*, tercio*, cuarto*, primer*,
    segund*, tercer*, doble*, triple*, varios, varias, algunos, algunas, muchos, muchas, pocos, pocas, medio, media, vez, veces, día*, diari*, semana*, semanal*, mes, meses, mensual*, año*, anual*, hora*,
    minuto*, trimestr*, enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre,
    noviembre, diciembre, lunes, martes, miércoles, jueves, viernes, sábado, domingo, por ciento, grado*
  `),
  record: phraseList(`
    registr*, conserv*, reten*, archiv*, destru*, elimin*, borr*, formulario*, formato*, evidencia*,
    certificado*, informe*, firma*, plazo*
  `),
  history: phraseList(`
    historial, historial de revisiones, historial de cambios, control de cambios, revisiones, cambios
  `),
};
