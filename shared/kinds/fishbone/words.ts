export const words = {
  en: {
    name: 'Fishbone',
    about: 'Ask why a problem persists, and keep asking.',
    problem: 'Problem',
    'problem-ask': 'What problem are you looking at?',
    category: 'Category',
    'category-ask': 'A category of causes',
    cause: 'Cause',
    'cause-ask': 'What causes this?',
  },
};
