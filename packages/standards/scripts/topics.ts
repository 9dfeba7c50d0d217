// Duty: what an auditor looks for under each clause, in our own words, with the beginnings of words that show a section speaks of it.
// `as` marks what only the aerospace text asks for. Applied to the data files by apply-topics.ts.

export interface TopicSource {
  readonly topic: string;
  /** Beginnings of words or phrases, any one of which is enough. Small letters. */
  readonly words: readonly string[];
  readonly as?: boolean;
}

const iso = (topic: string, ...words: readonly string[]): TopicSource => ({ topic, words });
const as = (topic: string, ...words: readonly string[]): TopicSource => ({ topic, words, as: true });

export const topics: Readonly<Record<string, readonly TopicSource[]>> = {
  '4.1': [
    iso('internal and external issues', 'issue'),
    iso('review of the issues', 'review'),
    iso('decision on climate change', 'climate'),
  ],
  '4.2': [
    iso('who the interested parties are', 'interested part'),
    iso('their requirements', 'requirement', 'need'),
    iso('review of the requirements', 'review'),
  ],
  '4.3': [
    iso('products and services covered', 'product', 'service'),
    iso('boundaries, such as sites', 'site', 'boundar', 'location'),
    iso('what does not apply, with the reason', 'does not apply', 'do not apply', 'not applicable', 'exclu'),
  ],
  '4.4.1': [
    iso('inputs and outputs of processes', 'input'),
    iso('sequence and interaction', 'sequence', 'interact', 'process map'),
    iso('measures or criteria', 'measure', 'criteri', 'indicator'),
    iso('owners of processes', 'owner', 'responsib'),
    as('requirements of customers and law on the system', 'customer'),
  ],
  '4.4.2': [
    iso('documents kept and records retained', 'document'),
    as('description of the system, such as a quality manual', 'quality manual', 'manual', 'process map'),
  ],
  '5.1.1': [
    iso('accountability of top management', 'accountab', 'answers for', 'top management', 'managing director'),
    iso('resources', 'resource', 'people, premises', 'budget'),
    iso('policy and objectives', 'objective', 'policy'),
  ],
  '5.1.2': [
    iso('requirements of customers and law', 'requirement', 'law'),
    as('conformity and on-time delivery, with action on missed targets', 'on time', 'on-time', 'delivery'),
  ],
  '5.2.1': [iso('commitment to requirements', 'requirement', 'conform'), iso('improvement', 'improv')],
  '5.2.2': [
    iso(
      'how the policy reaches people',
      'communicat',
      'made known',
      'displayed',
      'notice board',
      'published',
      'explained',
    ),
    iso('availability to interested parties', 'interested part', 'website', 'published', 'available', 'customers'),
  ],
  '5.3': [
    iso('responsibilities and authorities', 'responsib', 'authorit'),
    as('management representative', 'management representative'),
  ],
  '6.1.1': [iso('risks', 'risk'), iso('opportunities', 'opportunit')],
  '6.1.2': [
    iso('actions on risks and opportunities', 'action'),
    iso('check that the actions work', 'effect', 'evaluat'),
  ],
  '6.2.1': [iso('objectives', 'objective'), iso('how they are measured', 'measur', 'value', 'target')],
  '6.2.2': [
    iso('who, with what, by when', 'owner', 'responsib', 'done by'),
    iso('resources', 'resource'),
    iso('when it is complete', 'due', 'date', 'complet', 'by when'),
    iso('how the result is judged', 'result', 'evaluat', 'judged'),
  ],
  '6.3': [
    iso('purpose and consequences of a change', 'consequence', 'purpose', 'effect', 'reason'),
    iso('resources and responsibilities for it', 'resource', 'responsib', 'owner'),
  ],
  '7.1.1': [
    iso('resources needed', 'resource', 'budget', 'need'),
    iso('what comes from outside', 'extern', 'supplier', 'bought', 'hired', 'contract'),
  ],
  '7.1.2': [iso('people for the operation', 'people', 'person', 'staff', 'employee', 'vacan')],
  '7.1.3': [
    iso('buildings, equipment, information technology, transport', 'building', 'equipment', 'premises', 'area'),
    iso('upkeep', 'mainten', 'maintain', 'inspect', 'service'),
  ],
  '7.1.4': [
    iso('physical or human conditions of work', 'temperature', 'humidity', 'light', 'clean', 'stress', 'break'),
  ],
  '7.1.5.1': [
    iso('suitability of measuring equipment', 'suitab', 'fit', 'resolution', 'accuracy', 'uncertainty'),
    iso('evidence of fitness', 'record', 'evidence'),
  ],
  '7.1.5.2': [
    iso('calibration or verification against standards', 'calibrat'),
    iso('identification of status', 'label', 'status', 'identif'),
    iso(
      'what happens to earlier results when equipment is unfit',
      'earlier',
      'since the last',
      'previous',
      'measured with',
      'unfit',
      'out of tolerance',
    ),
    as('register of measuring equipment', 'register'),
    as('recall for calibration', 'recall', 'due'),
    as('environmental conditions', 'temperature', 'condition', 'environment'),
  ],
  '7.1.6': [
    iso('knowledge the operation needs', 'knowledge'),
    iso('how it is kept and passed on', 'lesson', 'experience', 'kept', 'passed on', 'written', 'guide'),
  ],
  '7.2': [
    iso('competence needed', 'competen'),
    iso('training or other action, and its effect', 'train'),
    iso('evidence', 'record', 'evidence', 'matrix'),
    as('periodic review of needed competence', 'year', 'review', 'annual', 'months'),
  ],
  '7.3': [
    iso('policy and objectives', 'policy', 'objective'),
    iso(
      'contribution, and what follows when requirements are not met',
      'contribut',
      'what follows',
      'consequence',
      'not met',
      'their work',
    ),
    as('changes of documents', 'document', 'revision'),
    as('product safety', 'safety'),
    as('ethical behaviour', 'ethic', 'honest'),
  ],
  '7.4': [
    iso('what, when, with whom, how, by whom', 'when'),
    iso('inside and outside', 'extern', 'customer', 'supplier'),
  ],
  '7.5.1': [iso('documents the standard asks for and those the company needs', 'document')],
  '7.5.2': [
    iso('identification: title, number, date', 'number', 'title', 'identif'),
    iso('format and medium', 'format', 'markdown', 'electronic', 'medium', 'language'),
    iso('review and approval', 'approv'),
    as('who may approve, and how', 'approver', 'approves', 'authori'),
  ],
  '7.5.3.1': [
    iso('available where needed', 'available', 'publish', 'access', 'read'),
    iso('protection', 'protect', 'access', 'rights'),
  ],
  '7.5.3.2': [
    iso('distribution and access', 'distribut', 'access', 'publish'),
    iso('storage and preservation', 'stor', 'archive', 'backup', 'filed'),
    iso('control of changes', 'change', 'revision', 'version'),
    iso('retention and disposal', 'retention', 'retain', 'dispos', 'destroy'),
    iso('documents of external origin', 'external'),
    as('obsolete documents', 'obsolete', 'replaced', 'withdrawn'),
    as('protection of electronic data', 'electronic', 'backup'),
  ],
  '8.1': [
    iso('criteria for processes and acceptance', 'criteri', 'accept', 'limit'),
    iso('control of changes, planned or not', 'change'),
    as('keeping nonconforming product from delivery', 'nonconform'),
  ],
  '8.1.2': [
    as('identity of items and their issue', 'part number', 'issue', 'revision'),
    as('control of changes of items', 'change'),
  ],
  '8.1.3': [as('hazards of product in use', 'safety', 'hazard'), as('reporting of events', 'report', 'event')],
  '8.1.4': [
    as('counterfeit parts', 'counterfeit'),
    as('training of people', 'train'),
    as('choice of sources', 'source', 'manufacturer', 'supplier'),
    as('verification and tests', 'test', 'verif', 'inspect'),
    as('quarantine and reporting', 'quarantine', 'report'),
  ],
  '8.1.5': [
    as('suspected unapproved parts', 'unapproved'),
    as('documents that prove release', 'certificate', 'release', 'document'),
    as('report to authorities', 'authorit', 'report'),
  ],
  '8.2.1': [
    iso('information, enquiries, orders', 'enquir', 'order', 'information'),
    iso('feedback and complaints', 'complaint', 'feedback', 'opinion'),
    iso('property of customers', 'property', 'belong'),
    iso(
      'what customers are told when delivery is interrupted',
      'emergenc',
      'contingen',
      'interrupt',
      'stops deliver',
      'cannot be delivered',
      'will be late',
    ),
  ],
  '8.2.2': [iso('stated, legal and own requirements', 'requirement', 'law'), as('special requirements', 'special')],
  '8.2.3.1': [
    iso('review before commitment', 'before', 'review'),
    iso('differences between order and offer', 'differ'),
    iso('ability to meet it', 'can be met', 'can meet', 'able', 'ability', 'stock', 'possible'),
    as('what happens when it cannot be met', 'cannot', 'declin', 'negotiat', 'agree'),
  ],
  '8.2.3.2': [iso('record of the review and of new requirements', 'record')],
  '8.2.4': [iso('changed orders: documents and people informed', 'inform', 'told', 'tell', 'new issue', 'changed')],
  '8.4.1': [
    iso('evaluation and selection', 'evaluat', 'select', 'approv'),
    iso('monitoring of performance', 'monitor', 'scorecard', 'performance'),
    iso('re-evaluation', 're-evaluat', 'reevaluat'),
    as('responsibility for bought-in product, also from designated sources', 'designate'),
    as('control over sub-tier suppliers', 'sub-tier', 'subtier', 'buys the product from others'),
    as('keeping counterfeit and unapproved parts from being bought', 'counterfeit', 'unapproved'),
  ],
  '8.4.1.1': [
    as('register of approved suppliers', 'approved supplier list', 'approved-supplier list', 'register', 'list'),
    as('status and scope', 'scope'),
    as('suspension or disapproval', 'suspen', 'disapprov'),
  ],
  '8.4.2': [
    iso('verification of what is received', 'inspect', 'verif'),
    as('documents of conformity', 'certificate'),
    as('validation of test reports', 'test report'),
    as('delegated verification', 'delegat'),
    as('use before verification is complete', 'hold', 'before', 'release'),
  ],
  '8.4.3': [
    iso('what is bought, and how it is approved or released', 'part number', 'product', 'release'),
    iso(
      'competence and quality system of the supplier',
      'quality system',
      'quality management',
      'competen',
      'certificate',
    ),
    as('notice of nonconformity and of change', 'notif', 'notice', 'tell', 'inform'),
    as('counterfeit and unapproved parts', 'counterfeit'),
    as('certificate of conformity, test report, release certificate', 'certificate of conformity', 'certificate'),
    as('retention of records', 'record', 'retention', 'retain'),
    as('flow-down to sub-tier suppliers', 'flow', 'sub-tier', 'own suppliers', 'passes on', 'pass on', 'passed on'),
    as('right of access', 'access'),
  ],
  '8.5.1': [
    iso('how the work is done, by which documents', 'document', 'work order', 'instruction', 'procedure'),
    iso('checks during the work', 'check', 'verif', 'inspect', 'count'),
    as('control of splitting, kitting and packing', 'split', 'pack', 'kit', 'pick'),
  ],
  '8.5.2': [
    iso('identification of product', 'identif', 'label'),
    iso('status of product', 'status'),
    iso('traceability', 'traceab'),
    as('splitting of lots', 'split'),
    as('manufacturer and lot', 'manufacturer'),
    as('control of stamps, signatures or accounts', 'stamp', 'signature', 'account'),
  ],
  '8.5.3': [
    iso('identification and protection of property', 'identif', 'protect', 'label'),
    iso('report of loss or damage to the owner', 'lost', 'loss', 'damage'),
  ],
  '8.5.4': [
    iso('storage and handling', 'stor', 'handl'),
    as('shelf life', 'shelf'),
    as('foreign objects', 'foreign object', 'fod'),
    as('sensitive product', 'static', 'sensitive', 'esd'),
    as('hazardous materials', 'hazard'),
  ],
  '8.5.5': [
    iso('support after delivery', 'after delivery', 'support', 'warranty', 'return'),
    as('problems found after delivery', 'problem', 'complaint', 'investigat', 'recall'),
  ],
  '8.5.6': [
    iso('review and control of unplanned changes', 'change'),
    iso('who authorised the change', 'decide', 'authori', 'approv'),
  ],
  '8.6': [
    iso('verification before release', 'verif', 'check', 'inspect'),
    iso('who released', 'release'),
    as('documents that go with the product', 'certificate', 'document'),
  ],
  '8.7.1': [
    iso('identification and segregation', 'segregat', 'quarantine', 'identif', 'label'),
    iso('disposition', 'disposition', 'scrap', 'return'),
    as('authority for disposition', 'decide', 'authori', 'approv'),
    as('notice of delivered nonconforming product', 'escape', 'notif', 'tell', 'notice'),
    as('counterfeit and suspect product, scrap made unusable', 'counterfeit', 'suspect', 'scrap'),
  ],
  '8.7.2': [iso('description, actions, concessions, who decided', 'record', 'report')],
  '9.1.1': [
    iso('what is measured, how and when', 'measure', 'monthly', 'value'),
    iso('when results are evaluated', 'evaluat', 'analys', 'review', 'month'),
  ],
  '9.1.2': [
    iso('how the opinion of customers is obtained', 'survey', 'opinion', 'feedback', 'rating', 'satisf'),
    as(
      'conformity, on-time delivery, complaints and requests for corrective action',
      'on time',
      'on-time',
      'complaint',
    ),
  ],
  '9.1.3': [iso('what the analysis is for', 'trend', 'analys', 'evaluat')],
  '9.2.1': [
    iso('audits at planned intervals', 'year', 'interval', 'programme', 'plan'),
    iso('own requirements and those of the standard', 'standard', 'requirement'),
  ],
  '9.2.2': [
    iso('programme with frequency and method', 'programme', 'plan'),
    iso('criteria and scope', 'criteri', 'scope'),
    iso('impartial auditors', 'own work', 'audits work', 'impartial', 'independen'),
    iso('report and correction without delay', 'report', 'correct'),
  ],
  '9.3.1': [iso('reviews at planned intervals by top management', 'year', 'interval', 'quarter', 'month')],
  '9.3.2': [
    iso('earlier actions', 'action'),
    iso('changes of issues', 'issue', 'context', 'change'),
    iso('customers, objectives, processes, nonconformities, audits, suppliers', 'audit'),
    iso('resources', 'resource'),
    iso('risks and opportunities', 'risk'),
    as('on-time delivery', 'on time', 'on-time'),
  ],
  '9.3.3': [
    iso('decisions on improvement, changes and resources', 'decision', 'action', 'resource'),
    as('risks identified', 'risk'),
  ],
  '10.1': [iso('opportunities for improvement', 'improv')],
  '10.2.1': [
    iso('reaction and correction', 'correct', 'contain'),
    iso('cause', 'cause'),
    iso('check that the action worked', 'effect'),
    as('human factors', 'human factor'),
    as('flow to suppliers', 'supplier'),
    as('late or ineffective actions', 'late', 'ineffective', 'overdue'),
  ],
  '10.2.2': [iso('record of nature, actions and results', 'record', 'request', 'report')],
  '10.3': [iso('continual improvement from results and reviews', 'improv')],
};
