// The names of the verbs alone, for suggestions; a test keeps them equal to the table.
export const verbNames = [
  'check',
  'init',
  'new',
  'coverage',
  'register',
  'impact',
  'diff',
<<<<<<< HEAD
  'revise',
  'obsolete',
  'review',
  'people',
  'roles',
=======
  'ledger',
  'verify',
>>>>>>> e7c7ad0 (verify, and ledger init, log, anchor, correct, prove; a verifier that needs nothing but Node)
  'explain',
  'rules',
  'config',
  'site',
  'help',
] as const;
