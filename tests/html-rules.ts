/** How built pages are held against the standard of HTML. */

import { HtmlValidate } from 'html-validate';

export function htmlValidator(): HtmlValidate {
  return new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'long-title': 'off', // WeChat shows nothing but the title, so it names the law in full.
      'no-inline-style': 'error',
      'tel-non-breaking': 'off', // Not a telephone page, and Chinese has no spaces to break at.
      'no-trailing-whitespace': 'off', // Made by a machine, sent compressed.
      'doctype-style': 'off', // The compiler writes <!DOCTYPE html>; both are valid.
      'require-sri': 'off', // Nothing comes from another host.
      'no-raw-characters': 'off', // The URL of a query holds characters that need no escape in HTML5.
    },
  });
}
