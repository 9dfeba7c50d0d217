// Everything the pages do with script on. Without it they read, print and link all the same.
import { setUpDocumentTools } from './document-tools.ts';
import { setUpDays } from './days.ts';
import { setUpInForceOn } from './in-force-on.ts';
import { setUpLists } from './list.ts';
import { setUpSearchBoxes } from './search-box.ts';
import { searchFromAddress } from './search-address.ts';
import { setUpSearchDialog } from './search-dialog.ts';
import { setUpThemeToggle } from './theme-toggle.ts';

setUpThemeToggle();
setUpSearchBoxes();
setUpSearchDialog();
setUpDocumentTools();
setUpLists();
setUpDays();
setUpInForceOn();
searchFromAddress();
