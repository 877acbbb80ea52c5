/**
 * Runs before the first paint, so that a reader who chose large type or high contrast never sees
 * the page jump. It is inline and its hash stands in the Content-Security-Policy.
 */
export const EARLY_SCRIPT =
  "try{var d=document.documentElement,s=localStorage;['size','contrast'].forEach(function(k){var v=s.getItem('xf-'+k);v&&d.setAttribute('data-'+k,v)});d.setAttribute('data-js','')}catch(e){}";
