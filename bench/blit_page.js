// The least a drawing surface can do: one bitmap, drawn at another place in each frame.

import { eachFrame } from "./each_frame.js";

const canvas = document.getElementById("stage");
canvas.width = innerWidth;
canvas.height = innerHeight;
const ctx = canvas.getContext("2d");
const bitmap = new OffscreenCanvas(Math.ceil(innerWidth * 1.5), Math.ceil(innerHeight * 1.5));
const ink = bitmap.getContext("2d");
for (let i = 0; i < 5_000; i++) {
  ink.fillStyle = `hsl(${i % 360} 60% 50%)`;
  ink.fillRect((i * 37) % bitmap.width, (i * 53) % bitmap.height, 24, 18);
}

let x = 0;
window.bench = {
  frames: (count) =>
    eachFrame(count, (i) => {
      x += i % 80 < 40 ? 6 : -6;
      ctx.clearRect(0, 0, canvas.width, canvas.height);
      ctx.drawImage(bitmap, x - innerWidth / 4, -innerHeight / 4);
    }),
};
