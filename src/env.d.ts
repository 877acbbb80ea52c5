declare namespace App {
  /** What every view may ask for; nothing else reaches it but its model. */
  interface Locals {
    face: import('./faces/face.ts').Rendering;
    site: import('./site.ts').Site;
    edition: import('./kinds/edition/schema.ts').Edition;
    /** How its office is found; undefined where the edition says nothing. */
    office: import('./kinds/edition/model.ts').OfficeModel | undefined;
    menus: import('./kinds/section/model.ts').Menus;
    /** What can be taken of a page as a printed sheet, by its path. */
    papers: (path: string) => import('./kinds/material/offered.ts').OfferedSheet[];
    /** What a page has to say before anything else: that an article it stands on has changed since. */
    caution: (path: string) => import('./library/caution.ts').Caution | undefined;
    /** What has changed on a page, the newest first. */
    record: (path: string) => readonly import('./kinds/change/model.ts').ChangeModel[];
    /** The pictures of a page for whoever passes it on; undefined where the site has none. */
    card: (path: string, discreet?: boolean) => import('./faces/cards/card-pages.ts').SharedCard | undefined;
    /** The recording of a page that the edition publishes, by its path. */
    sound: (path: string) => import('./aloud/offered-sound.ts').OfferedSound | undefined;
    /** Under which name the text of an entry was compiled. */
    text: (folder: string, id: string) => string;
    /** A picture of the office's own by its name. */
    photo: (name: string) => Promise<import('./kinds/photo/model.ts').PhotoModel>;
    /** Figures of a report, by the name of its file and their own. */
    chart: (report: string | undefined, figure: string) => import('./kinds/report/figures.ts').ChartModel;
  }
}
