// Entry point of the action.
import { runAction } from './run-action.ts';
import { processSurroundings } from './surroundings.ts';

process.exitCode = await runAction(processSurroundings());
