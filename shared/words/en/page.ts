/** What stands on a page beside the drawing, and what goes with a picture. */
export const page = {
  'page.draft': 'Draft',
  'page.slide': 'slide',
  'mark.focus': 'In focus',
  'mark.votes': 'Votes',
  'mark.measures': 'Measures',
  'mark.weak': 'Weak link',
  'standing.believed': 'Believed, nobody has looked yet',
  'standing.known': 'Supported by what we looked at',
  'standing.revised': 'Revised after evidence',
  'standing.reframed': 'Asked in another way',
  'standing.set-aside': 'Set aside',
  'picture.lost':
    'A diagram was saved inside this picture, but it did not come through whole. The picture was left as it is; look for the picture as it was first saved.',
};
