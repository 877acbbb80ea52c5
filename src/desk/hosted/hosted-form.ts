/** What the page of the shared editor and whoever writes that page have in common. */

import type { SharedLists } from '../editor/shared-lists.ts';

/** In a form: the text of the file as it was read. No box shows it; what was not changed is taken from it. */
export const WAS = 'was';

/** What the page of the shared editor is told. */
export interface HostedConfig {
  config: SharedLists;
  /** Every way of writing, with the source whose schema it is of. */
  formats: HostedFormat[];
}

export interface HostedFormat {
  name: string;
  extension: string;
  /** The folder or file of the source whose schema it is of. */
  source: string;
  /** Where its files lie: content/routes */
  place: string;
  /** Whether a file changes a common one. */
  changes: boolean;
  mayBeDraft: boolean;
}
