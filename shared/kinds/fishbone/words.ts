import { checkWords } from './check-words';
import { templateWords } from './template-words';

export const words = {
  en: {
    name: 'Fishbone',
    about: 'Ask why a problem persists, and keep asking.',
    'drawing-slide': 'category',
    problem: 'Problem',
    'problem-ask': 'What problem are you looking at?',
    category: 'Category',
    'category-ask': 'A category of causes',
    'category-next': 'next category',
    'category-below': 'add a category',
    'category-add': 'Add a category',
    'category-count_one': '{{count}} category',
    'category-count_other': '{{count}} categories',
    cause: 'Cause',
    'cause-ask': 'What causes this?',
    'cause-next': 'next cause',
    'cause-below': 'ask why',
    'cause-add': 'Add a cause',
    note: 'Quick note',
    'note-ask': 'What was said?',
    'note-next': 'next note',
    'note-below': 'note below it',
    'note-count_one': '{{count}} quick note',
    'note-count_other': '{{count}} quick notes',
    'cause-count_one': '{{count}} cause',
    'cause-count_other': '{{count}} causes',
    ...checkWords,
    ...templateWords,
  },
};
