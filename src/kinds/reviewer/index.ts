/** Who reviews what: it makes no page, and nothing of it is shown to readers. */

import type { Kind } from '../../library/kind.ts';
import { checkReviewers } from './check.ts';
import { reviewers } from './schema.ts';

export const reviewer: Kind = { name: 'reviewer', label: '页面', sources: [reviewers], check: checkReviewers };
