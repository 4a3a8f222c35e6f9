//! Makes news-like text of any length from fixed parts and a fixed seed: the same bytes on every machine.

/// A linear congruential generator (Knuth's MMIX constants); good enough to shuffle sentence parts.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from[(self.0 >> 33) as usize % from.len()]
    }
}

const EN_PEOPLE: &[&str] =
    &["Mara Quill", "Tobias Fenn", "Mayor Ilse Harrow", "Odell Vance", "the harbour office", "He", "She", "Police"];
const EN_CUES: &[&str] = &["said", "told reporters", "warned that", "believes", "announced that", "denied that"];
const EN_CONTENT: &[&str] = &[
    "the dredging would cost nearly 3.5 million crowns by the end of 2025",
    "more than 340 boats had been turned away from the northern quay",
    "the committee never saw the figures before the vote",
    "nobody could say when the ferry would sail again",
    "Tobias Fenn and the Harbour Trust had agreed on the terms long before the council met",
    "the pilots would rather wait for Odell Vance to come back than hand the keys to the Northern Quay Company",
];
const EN_PLAIN: &[&str] = &[
    "The harbour lies at the mouth of the river and silts up every spring.",
    "Rain fell for most of the morning, and the market closed early.",
    "A second ferry was ordered in 2019 and has not been delivered.",
    "Residents of the old town have lived with the noise for years.",
    "Odell Vance took over the pilot station from his father, and the Northern Quay Company has bought most of the \
     land between the old fish market and the railway since then.",
    "The road along the coast was closed after the storm, so that lorries bound for the market have to take the long \
     way round by the hills, where the bridges are narrow and the snow lies well into spring.",
    "At the town hall the Harbour Trust keeps the plans of three former councils, none of which was ever built.",
];
const ZH_PEOPLE: &[&str] = &["林若海", "市长方以宁", "港务局发言人周启", "他", "她", "警方", "知情人士", "研究人员"];
const ZH_CUES: &[&str] = &["表示，", "说，", "称", "指出，", "认为", "透露，", "否认", "强调，"];
const ZH_CONTENT: &[&str] = &[
    "到2025年底疏浚工程将花费近350万元",
    "已有超过340艘船只被拒绝停靠北码头",
    "委员会在表决前从未见过这些数字",
    "目前没有人知道渡轮何时恢复航行",
    "方以宁与港务局早在市议会开会之前就已商定条件",
    "引航员宁愿等周启回来，也不愿把钥匙交给北码头公司",
];
const ZH_PLAIN: &[&str] = &[
    "这座港口位于河口，每年春天都会淤积。",
    "上午大部分时间都在下雨，集市提前关门。",
    "第二艘渡轮于2019年订购，至今没有交付。",
    "老城居民多年来一直忍受着噪音。",
    "周启从父亲手中接管了引航站，此后北码头公司买下了旧鱼市与铁路之间的大部分土地。",
    "沿海公路在暴风雨后封闭，开往集市的卡车只能绕道山路，那里桥面狭窄，积雪要到暮春才会融化。",
    "市政厅里保存着三届前任议会的规划图，没有一份真正付诸实施。",
];

/// Of nine sentences two attribute something: two to three statements a kilobyte, as Wikinews has.
const MIX: &[&str] = &["plain", "plain", "plain", "plain", "plain", "plain", "plain", "indirect", "direct"];

/// About `bytes` bytes of English news.
pub fn english(bytes: usize, seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let mut out = String::with_capacity(bytes + 512);
    while out.len() < bytes {
        for _ in 0..4 {
            let (who, what) = (dice.pick(EN_PEOPLE), dice.pick(EN_CONTENT));
            match dice.pick(MIX) {
                "indirect" => out.push_str(&format!("{who} {} {what}. ", dice.pick(EN_CUES))),
                "direct" => out.push_str(&format!("“We know that {what},” {who} said. “{}” ", dice.pick(EN_PLAIN))),
                _ => out.push_str(&format!("{} ", dice.pick(EN_PLAIN))),
            }
        }
        out.push('\n');
    }
    out
}

/// About `bytes` bytes of Chinese news.
pub fn chinese(bytes: usize, seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let mut out = String::with_capacity(bytes + 512);
    while out.len() < bytes {
        for _ in 0..4 {
            let (who, what) = (dice.pick(ZH_PEOPLE), dice.pick(ZH_CONTENT));
            match dice.pick(MIX) {
                "indirect" => out.push_str(&format!("{who}{}{what}。", dice.pick(ZH_CUES))),
                "direct" => out.push_str(&format!("“{what}。”{who}说，“{}”", dice.pick(ZH_PLAIN))),
                _ => out.push_str(dice.pick(ZH_PLAIN)),
            }
        }
        out.push('\n');
    }
    out
}
