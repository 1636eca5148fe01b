// How it went, said aloud: the questions are read by a voice of the device itself, and an answer is recorded when the person asks for it.
// It stays in this page's memory until the form is sent, and is gone with the page.

const ENCODINGS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

for (const place of document.querySelectorAll<HTMLElement>('[data-speak]')) recording(place);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-aloud]')) readingAloud(button);

function recording(place: HTMLElement): void {
  const find = <T extends HTMLElement>(name: string) => place.querySelector<T>(`[data-speak-${name}]`);
  const [start, stop, drop] = [find('start'), find('stop'), find('drop')];
  const [kept, said] = [place.querySelector<HTMLInputElement>('input[name=spoken]'), find('said')];
  const player = place.querySelector('audio');
  const type = 'MediaRecorder' in window ? ENCODINGS.find((each) => MediaRecorder.isTypeSupported(each)) : undefined;
  if (!type || !navigator.mediaDevices?.getUserMedia || !start || !stop || !drop || !kept || !said || !player) return;

  const show = (state: 'nothing' | 'running' | 'there'): void => {
    start.hidden = state !== 'nothing';
    stop.hidden = state !== 'running';
    drop.hidden = state !== 'there';
    player.hidden = state !== 'there';
    said.textContent = state === 'nothing' ? '' : (place.dataset[state] ?? '');
  };
  const forget = (): void => {
    kept.value = '';
    URL.revokeObjectURL(player.src);
    player.removeAttribute('src');
    show('nothing');
  };
  const keep = (sound: Blob): void => {
    const reader = new FileReader();
    reader.onload = () => {
      kept.value = String(reader.result);
      player.src = URL.createObjectURL(sound);
      show('there');
    };
    reader.readAsDataURL(sound);
  };
  const begin = async (): Promise<void> => {
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      said.textContent = place.dataset.failed ?? '';
      return;
    }
    const parts: Blob[] = [];
    const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 24_000 });
    const limit = setTimeout(() => recorder.stop(), Number(place.dataset.most) * 1000);
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      clearTimeout(limit);
      // The light of the microphone goes out.
      for (const track of stream.getTracks()) track.stop();
      keep(new Blob(parts, { type: type.split(';')[0] ?? type }));
    };
    stop.onclick = () => recorder.stop();
    recorder.start();
    show('running');
  };
  start.onclick = () => void begin();
  drop.onclick = forget;
  if (kept.value) {
    // The form came back: what was said is still there.
    player.src = kept.value;
    show('there');
  } else show('nothing');
  place.hidden = false;
}

/** Only with a voice of the device itself: others send what they read to somebody. */
function readingAloud(button: HTMLButtonElement): void {
  if (!('speechSynthesis' in window)) return;
  const lang = document.documentElement.lang;
  const own = () => speechSynthesis.getVoices().find((each) => each.localService && each.lang.startsWith(lang));
  const offer = () => {
    button.hidden = own() === undefined;
  };
  button.onclick = () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      return;
    }
    const form = button.closest('form');
    for (const { textContent } of form?.querySelectorAll('legend') ?? []) {
      const said = new SpeechSynthesisUtterance(textContent ?? '');
      said.lang = lang;
      said.voice = own() ?? null;
      speechSynthesis.speak(said);
    }
  };
  speechSynthesis.addEventListener('voiceschanged', offer);
  offer();
}
