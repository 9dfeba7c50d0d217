// Loaded before a program (`node --import`): writes down every file that Node resolves a module to.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (found.url.startsWith('file:')) appendFileSync(process.env.CLAUSEMARK_TEST_LOADED, `${found.url}\n`);
    return found;
  },
});
