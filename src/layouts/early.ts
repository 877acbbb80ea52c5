/**
 * Runs before the first paint, so that a reader who chose large type or high contrast never sees
 * the page jump. It is inline and its hash stands in the Content-Security-Policy.
 */
export const EARLY_SCRIPT =
  "try{let d=document.documentElement.dataset,k,v;for(k of['size','contrast'])(v=localStorage['xf-'+k])&&(d[k]=v);d.js=''}catch{}";
