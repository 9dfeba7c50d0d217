// What people of the trade say in place of the words that stand in titles, in the languages of the interface: readers do not always type in
// that of the manual. A help to find, no dictionary: search says for which other words it looked, and writes nothing in anybody's text.
import { queryTerms } from './tokenize.ts';

/** Words of one line ask for the same. A star stands for any ending. */
const LINES = `
certificate of conformity, coc, cofc, c of c, konformitätsbescheinigung*, konformitätserklärung*, werkszeugnis*, certificat de conformité, certificado de conformidad
authorized release certificate, authorised release certificate, airworthiness approval tag, 8130, 8130-3, form 8130-3, faa 8130-3, easa form 1, caa form 1, form 1, freigabebescheinigung*
shelf life, shelf-life, expiry*, expired, expiration*, use by date, best before*, haltbarkeit*, verfallsdat*, ablaufdat*, durée de vie*, péremption, caducidad
suspected unapproved part, suspect unapproved part, bogus part, sup
counterfeit, fake, bogus, fälschung*, gefälscht*, contrefa*, falsificad*
nonconformance report, nonconformity report, nonconforming product, non-conformance, non-conformity, ncr, ncmr, reject, fehlerhaft*, fehlerbericht*, non conforme*, no conform*
corrective action, corrective action request, capa, 8d, 8d report, korrekturmaßnahme*, action corrective, acción correctiva
supplier corrective action request, scar
concession, deviation, waiver, sonderfreigabe*, abweichung*, dérogation*, concesión
quarantine, hold area, sperrlager*, gesperrt*, quarantaine, cuarentena
scrap, mutilation, ausschuss, verschrott*, rebut, chatarra
receiving inspection, receiving, incoming inspection, incoming goods, goods in, goods receipt, wareneingang*, eingangsprüfung*, réception*, inspección de entrada, recepción*
shipping, despatch, dispatch, goods out, outgoing goods, warenausgang*, versand*, expédition*, envío*
packing, packaging, verpack*, emballage*, embalaje*
picking, kommission*, prélèvement*
storage, warehouse, stores, lager*, stockage, entrepôt, almacen*
hazardous goods, dangerous goods, hazmat, gefahrgut*, gefahrstoff*, marchandises dangereuses, mercancías peligrosas
foreign object, foreign objects, fod, fremdkörper*
electrostatic, esd
lot, batch, charge, chargen*, lote
traceability, rückverfolg*, traçabilité, trazabilidad
splitting, split lot, lot splitting, losteilung*, teilmenge*
measuring equipment, calibration, gauge*, gage*, test equipment, prüfmittel*, messmittel*, kalibrier*, étalonnage, calibración
customer complaint, complaint, return, rma, reklamation*, beschwerde*, retoure*, rücksendung*, réclamation*, queja*, devolución*
recall, escape notification, notification of escape, noe, rückruf*, rappel*
customer property, kundeneigentum*, beistellung*
purchase order, purchasing, procurement, po, einkauf*, beschaffung*, bestellung*, achat*, compra*
supplier, vendor, lieferant*, fournisseur*, proveedor*
approved supplier list, approved vendor list, asl, avl, lieferantenliste*
supplier approval, supplier qualification, lieferantenfreigabe*, lieferantenbewertung*
order review, contract review, quotation, quote, offer, rfq, angebot*, auftragsprüfung*, devis, presupuesto*
training, competence, schulung*, unterweisung*, qualifikation*, formation*, formación*, capacitación*
internal audit, internes audit, interne audits, audit interne, auditoría interna
management review, managementbewertung*, revue de direction, revisión por la dirección
quality objectives, performance indicator, kpi, kennzahl*, qualitätsziel*, indicateur*, indicador*
on-time delivery, otd, liefertreue*
risk, risiko, risiken, risque*, riesgo*
record retention, retention, retention time, aufbewahrung*, archiv*, conservation*, conservación*
control of documents, document control, dokumentenlenkung*, maîtrise des documents, control de documentos
change request, ecr, änderungsantrag*, demande de modification
master document list, document register, dokumentenliste*
organization chart, organisation chart, org chart, organigramm*, organigrama*
quality policy, qualitätspolitik, politique qualité, política de calidad
temperature, humidity, temperatur*, luftfeucht*, température*, humedad*
stamp, signature, stempel*, unterschrift*, tampon*, firma*
final inspection, final verification, endprüfung*, endkontrolle*, contrôle final, inspección final
`;

interface Term {
  readonly text: string;
  readonly open: boolean;
}

const groups: readonly (readonly Term[])[] = LINES.trim()
  .split('\n')
  .map((line) => line.split(', ').map((term) => ({ text: term.replace('*', ''), open: term.endsWith('*') })));

/** Queries that ask for the same in other words: for all of the query, else for the longest part of it that is known. */
export function inOtherWords(query: string): readonly string[] {
  const words = wordsOf(query);
  for (let length = words.length; length > 0; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const others = othersOf(words.slice(start, start + length).join(' '));
      const [before, after] = [words.slice(0, start), words.slice(start + length)];
      if (others.length > 0) return others.map((other) => [...before, other, ...after].join(' '));
    }
  return [];
}

/** The words of a title whose initials the query is, as `CoC` for "Certificate of conformity"; undefined for another title. */
export function wordsOfInitials(query: string, title: string): string | undefined {
  const [letters = '', another] = wordsOf(query);
  if (another !== undefined || !/^\p{L}{3,6}$/u.test(letters)) return undefined;
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const start = words
    .map(([initial]) => initial)
    .join('')
    .indexOf(letters);
  return start === -1 ? undefined : words.slice(start, start + letters.length).join(' ');
}

function othersOf(phrase: string): readonly string[] {
  const one = phrase.replace(/(?<=\p{L}{3})s$/u, '');
  const fits = ({ text, open }: Term): boolean => text === phrase || text === one || (open && phrase.startsWith(text));
  return groups.flatMap((group) =>
    group.some(fits) ? group.filter((term) => !fits(term)).map(({ text }) => text) : [],
  );
}

/** `C.o.C.` is `coc`. */
function wordsOf(query: string): string[] {
  return queryTerms(query.toLowerCase()).map((word) =>
    /^(?:\p{L}\.)+\p{L}$/u.test(word) ? word.replaceAll('.', '') : word,
  );
}
