export const miniature = true;
