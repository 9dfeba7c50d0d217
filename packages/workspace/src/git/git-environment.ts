// The surroundings every git process of ours runs in: nothing the repository brings along is executed, nothing is
// fetched, replace refs are ignored. The user's own settings (safe.directory, autocrlf) stay in force.

/** Options before the sub-command. The repository's config cannot override them. */
export const safeOptions: readonly string[] = [
  '--no-pager',
  ...[
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.quotePath=false',
    // Set otherwise, a file whose size and time of change are what they were is taken for unchanged.
    'core.trustctime=true',
    'core.checkStat=default',
    'diff.external=',
    // Else git advises against the empty list of grafts it is given below.
    'advice.graftFileDeprecated=false',
  ].flatMap((setting) => ['-c', setting]),
];

/** Variables that point git to another repository. They are set inside hooks, and the manual may lie elsewhere. */
const repositoryVariables = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_GRAFT_FILE',
  'GIT_SHALLOW_FILE',
  'GIT_REPLACE_REF_BASE',
  'GIT_INDEX_FILE',
  'GIT_EXTERNAL_DIFF',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];

const fixed = {
  LC_ALL: 'C',
  GIT_NO_REPLACE_OBJECTS: '1',
  // Else a list of grafts in this clone gives commits other parents than they have.
  GIT_GRAFT_FILE: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

const offline = {
  // A partial clone would fetch missing objects from its server: git 2.45 obeys the first, older ones the second.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

export interface EnvironmentOptions {
  /** Absolute path of the index to read, when it is not the repository's own. */
  readonly indexFile?: string | undefined;
  /** Settings whose names may hold any character, so that `-c name=value` cannot carry them. */
  readonly settings?: readonly (readonly [name: string, value: string])[];
  /** True where talking to a server is the purpose of the call: fetch and push of the ledger. */
  readonly network?: boolean;
  /** Further variables, such as the identity of a commit. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** The environment for one git process. */
export function gitEnvironment(options: EnvironmentOptions = {}): NodeJS.ProcessEnv {
  const { indexFile, settings = [], network = false, variables } = options;
  const environment: NodeJS.ProcessEnv = { ...process.env };
  for (const name of repositoryVariables) delete environment[name];
  Object.assign(environment, fixed, network ? {} : offline, variables);
  if (indexFile !== undefined) environment['GIT_INDEX_FILE'] = indexFile;
  if (settings.length > 0) addSettings(environment, settings);
  return environment;
}

/** Appends to settings the user passes the same way (GIT_CONFIG_COUNT). */
function addSettings(environment: NodeJS.ProcessEnv, settings: readonly (readonly [string, string])[]): void {
  const present = Number(environment['GIT_CONFIG_COUNT'] ?? 0) || 0;
  settings.forEach(([name, value], index) => {
    environment[`GIT_CONFIG_KEY_${present + index}`] = name;
    environment[`GIT_CONFIG_VALUE_${present + index}`] = value;
  });
  environment['GIT_CONFIG_COUNT'] = String(present + settings.length);
}
