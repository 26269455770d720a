/**
 * What the drawing itself writes. A view has no translator, so these are the kind's own English words; headings a team or a
 * page in another language gives in the diagram's settings.
 */
export const drawingWords = {
  'heading-aim': 'Aim',
  'heading-primary': 'Primary drivers',
  'heading-secondary': 'Secondary drivers',
  'heading-tertiary': 'Tertiary drivers',
  'heading-idea': 'Change ideas',
  'heading-cards': 'Secondary drivers with their change ideas',
  'heading-all': 'Drivers with their change ideas',
  'heading-measures': 'Measures',
  'drawn-outcome': 'Outcome measures',
  'drawn-process': 'Process measures',
  'drawn-balancing': 'Balancing measures',
  'drawn-other': 'Measures',
  'drawn-baseline': 'baseline {{value}}',
  'drawn-goal': 'goal {{value}}',
  'drawn-peers': 'peers {{value}}',
  'drawn-due': 'by {{value}}',
  'drawn-draft': 'Draft',
  'drawn-result': 'Result',
};
