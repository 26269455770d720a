import { useEffect, useRef, useState } from 'react';
import { pictureAddress } from './picture-address';
import { useNear } from './useNear';
import './small-picture.css';

/** Light and dark, as the page is. */
interface Pair {
  light: string;
  dark: string;
}

/** Nothing is looked for before it comes near the screen: there may be hundreds. Another `look` looks again. */
export function SmallPicture({ look }: { look: () => Promise<Pair | null> }) {
  const place = useRef<HTMLSpanElement>(null);
  const isNear = useNear(place);
  const [picture, setPicture] = useState<Pair | null>(null); // SVG
  const [shown, setShown] = useState<Pair | null>(null); // addresses
  const [light, dark] = [picture?.light, picture?.dark]; // the same words are the same picture, in whatever object they come

  useEffect(() => {
    if (!isNear) return;
    let gone = false;
    const show = async () => {
      const found = await look();
      if (found && !gone) setPicture(found);
    };
    show().catch(() => undefined); // a card without a picture still opens
    return () => {
      gone = true;
    };
  }, [look, isNear]);

  useEffect(() => {
    if (light === undefined || dark === undefined) return;
    let gone = false;
    const show = async () => {
      const [day, night] = await Promise.all([pictureAddress(light), pictureAddress(dark)]);
      if (!gone) setShown({ light: day, dark: night });
    };
    show().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [light, dark]);

  useEffect(() => {
    if (!shown) return;
    return () => {
      setTimeout(() => {
        URL.revokeObjectURL(shown.light);
        URL.revokeObjectURL(shown.dark);
      }, LOADING);
    };
  }, [shown]);

  return (
    <span ref={place} className="small-picture">
      {shown && <img className="by-day" src={shown.light} alt="" />}
      {shown && <img className="by-night" src={shown.dark} alt="" />}
    </span>
  );
}

const LOADING = 10_000; // ms that an image may still need for what it began to load
