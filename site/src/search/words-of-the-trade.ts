// What people of the trade say in place of the words that stand in titles, in the languages of the interface: readers do not always type in
// that of the manual. A help to find, no dictionary. It travels in the file of the index, because it is data and no code.

/** Words of one line ask for the same. A star stands for any ending. */
export const wordsOfTheTrade: readonly string[] = `
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
`
  .trim()
  .split('\n');
