// Everything the pages do with script on. Without it they read, print and link all the same.
import { setUpDocumentTools } from './document-tools.ts';
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
searchFromAddress();
