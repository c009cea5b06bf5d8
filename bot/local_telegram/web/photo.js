// Photos are made smaller in the browser, as a phone's Telegram does: four copies at most, without what the camera wrote in them.
const SIDES = [90, 320, 800, 1280];

async function copy(image, side) {
  const by = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * by));
  canvas.height = Math.max(1, Math.round(image.height * by));
  const brush = canvas.getContext("2d");
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
}

export async function copies(file) {
  const image = await createImageBitmap(file);
  const longest = Math.max(image.width, image.height);
  const sides = SIDES.filter((side, index) => index === 0 || SIDES[index - 1] < longest);
  return Promise.all(sides.map((side) => copy(image, side)));
}

// A picture goes as a photo, everything else (and a picture that cannot be read) as a document.
export async function attach(phone, file, asDocument = false) {
  const form = new FormData();
  const made = !asDocument && file.type.startsWith("image/") ? await copies(file).catch(() => []) : [];
  for (const blob of made) form.append("copies", blob, "photo.jpg");
  if (!made.length) form.append("document", file, file.name);
  const answer = await fetch(`/attach/${phone}`, { method: "POST", body: form });
  if (!answer.ok) throw new Error("Ce fichier n’a pas pu être envoyé.");
}
