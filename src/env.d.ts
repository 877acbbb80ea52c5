declare namespace App {
  /** What every view may ask for; nothing else reaches it but its model. */
  interface Locals {
    face: import('./faces/face.ts').Rendering;
    site: import('./site.ts').Site;
    edition: import('./kinds/edition/schema.ts').Edition;
    menus: import('./kinds/section/model.ts').Menus;
  }
}
