// The contrast on a book's cover: of each text with what is behind it (WCAG 2.2, 1.4.3: 4.5), and of
// each symbol (1.4.11: 3).

/** The attributes of the start tags in a drawing, in order, with those of the groups around them. */
function shapes(svg) {
	const groups = [];
	const found = [];
	for (const [, end, name, rest, empty] of svg.matchAll(/<(\/?)(\w+)([^<>]*?)(\/?)>/g)) {
		if (end) {
			if (name === "g") groups.pop();
			continue;
		}
		const own = Object.fromEntries([...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
		const attributes = Object.assign({}, ...groups, own);
		if (name === "g" && !empty) groups.push(own);
		else found.push({ name, ...attributes, moved: groups.find(({ transform }) => transform)?.transform });
	}
	return found;
}

function luminance(colour) {
	const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
	const [r, g, b] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

/** The colour of the last filled rectangle that the point is in. */
function behind(rects, x, y) {
	const holds = ({ x: left = 0, y: top = 0, width, height }) =>
		x >= +left && y >= +top && x <= +left + +width && y <= +top + +height;
	return rects.filter(holds).at(-1)?.fill;
}

/** Where a shape of a group that is moved starts. */
function origin({ moved }) {
	const [, x, y] = moved.match(/translate\((\d+) (\d+)\)/) ?? [];
	return [Number(x), Number(y)];
}

export function coverFaults(svg) {
	const all = shapes(svg);
	const rects = all.filter(({ name, fill, moved }) => name === "rect" && !moved && /^#/.test(fill ?? ""));
	const texts = all.filter(({ name }) => name === "text");
	const symbols = all.filter(({ moved, fill }) => moved && /^#/.test(fill ?? ""));
	const faults = [];
	const need = (what, colour, ground, least) => {
		const ratio = ground ? contrast(colour, ground) : 0;
		if (!(ratio >= least)) faults.push(`cover: ${what} ${colour} on ${ground}: contrast ${ratio.toFixed(2)}`);
	};
	for (const { fill, x, y } of texts) need("text", fill, behind(rects, +x, +y), 4.5);
	for (const symbol of symbols) need("symbol", symbol.fill, behind(rects, ...origin(symbol)), 3);
	if (texts.length === 0) faults.push("cover: no text");
	return faults;
}
