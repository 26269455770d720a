import { z } from 'zod';

// Zod would compile its schemas by `new Function`. The page's content policy forbids that, and a browser reports the mere try.
z.config({ jitless: true });

export { z };
