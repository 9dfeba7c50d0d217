// Why a claim does not count, in words. The codes stand in `CoverageClaim.reason`.

export const claimReasons: Readonly<Record<string, string>> = {
  'no-section': 'the section it names does not exist',
  empty: 'its section says nothing',
  denies: 'its section only says that the clause is not dealt with, or waits to be written',
  'no-words': 'the document is empty',
  obsolete: 'the document is obsolete',
  'no-date': 'the document is released without a possible effective date, so nobody can say that it is in force',
};
