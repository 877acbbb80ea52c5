/** How a web page shows what stands in MDX. */

import Photo from '../../kinds/photo/Photo.astro';
import Chart from '../../kinds/report/Chart.astro';
import History from '../../prose/History.astro';
import Link from '../../prose/Link.astro';
import Section from '../../prose/Section.astro';
import Term from '../../prose/Term.astro';
import type { Components } from '../face.ts';

export const components: Components = { Chart, History, Link, Photo, Section, Term };
