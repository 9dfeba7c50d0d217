// Words that label control data in the body of a document, per language: which field a label stands for.
// A word with several meanings in practice ("Date", "Review date", "Issue") is left out: nothing is compared by guessing.

export const controlLabelNames: Readonly<Record<string, readonly string[]>> = {
  id: [
    'id',
    'document id',
    'document number',
    'document no',
    'doc id',
    'doc no',
    'document ref',
    'document reference',
    'procedure number',
    'dokument-id',
    'dokumentennummer',
    'dokumentnummer',
    'dokument-nr',
    'dokumenten-nr',
    'numéro du document',
    'n° de document',
    'código',
    'código del documento',
    'número de documento',
  ],
  title: [
    'title',
    'document title',
    'titel',
    'dokumententitel',
    'titre',
    'titre du document',
    'título',
    'título del documento',
  ],
  revision: [
    'revision',
    'rev',
    'revision no',
    'revision number',
    'version',
    'version number',
    'document version',
    'versionsnummer',
    'ausgabe',
    'révision',
    'indice de révision',
    'revisión',
    'versión',
  ],
  status: ['status', 'document status', 'dokumentenstatus', 'statut', 'état', 'estado'],
  owner: [
    'owner',
    'document owner',
    'process owner',
    'policy owner',
    'eigner',
    'prozesseigner',
    'dokumentenverantwortlicher',
    'propriétaire',
    'responsable del documento',
    'propietario',
  ],
  approver: [
    'approver',
    'approved by',
    'genehmigt durch',
    'freigegeben durch',
    'freigegeben von',
    'approuvé par',
    'aprobado por',
  ],
  effective_date: [
    'effective date',
    'effective from',
    'effective',
    'valid from',
    'in force from',
    'gültig ab',
    'gültig seit',
    'in kraft seit',
    "date d'application",
    "date d'entrée en vigueur",
    'applicable à partir du',
    'fecha de vigencia',
    'vigente desde',
    'fecha de entrada en vigor',
  ],
  classification: ['classification', 'klassifizierung', 'vertraulichkeit', 'clasificación'],
};

const fields = new Map(
  Object.entries(controlLabelNames).flatMap(([field, labels]) => labels.map((label) => [label, field] as const)),
);

/** The field a label stands for; undefined for any other word. */
export function fieldOfLabel(label: string): string | undefined {
  return fields.get(
    label
      .normalize('NFC')
      .replace(/[’]/g, "'")
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
      .replace(/[.:]+$/, ''),
  );
}
