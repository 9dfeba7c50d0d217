// Schemas made after this module is loaded do not compile code of their own: each reads a file or two in the life of a process, and
// compiling takes longer than it would ever save.
import * as z from 'zod';

z.config({ jitless: true });
