// The version that the command prints and every report carries.
import manifest from '../package.json' with { type: 'json' };

export const version: string = manifest.version;
