"""A small thesaurus of how lay people and clinics speak of the same thing, written for this project.

One concept a line: single words first, then phrases, each after a bar. An indented line goes on with the one before.
Words in braces are a choice: `{no,little} harm` stands for both phrases.
"""

THESAURUS = """
mass: lump nodule growth mass spot lesion bump cyst mole tumor tumour polyp thickening mark wart
benign: benign harmless noncancerous innocent | no cancer | not cancer | not cancerous | no sign of cancer | no signs
  of cancer | isn't cancer | {free,clear,rid} of {cancer,it} | cancer free | in the clear | all clear | nothing sinister | not
  malignant | nothing {bad,nasty,evil,ugly} | nothing to {worry,fret,stress} about | nothing to
  {fear,dread} | nothing to be {afraid,scared,frightened} of | nothing to lose sleep over | no {melanoma,lymphoma,leukemia} | not
  {melanoma,lymphoma,leukemia} | not a {cancer,melanoma,lymphoma}
  | {can't,cannot,won't,couldn't,isn't going to,not going to} {hurt,harm,kill,bother,trouble} {you,him,her,anybody,anyone}
wholly: | margins are clear | clear margins | margins were clear | margins came back clear | {got,took,removed,cut}
  {it,everything,the whole thing,the lot,all of it,the entire thing,every piece,every trace,every bit,every last piece,every last bit} |
  {got,took,removed,cut} it all {out,away} | nothing {left,remains,remained} {behind,in there} | none of it {left,remains}
malign: malignant cancer cancerous carcinoma metastasis metastases
positive: positive detected reactive | showed up | did pick up | you picked up | you have it | has it
negative: negative undetected | all clear on | in the clear on | not detected | didn't find any
normal: normal healthy unremarkable perfect | within range | in range | looks fine | looks good | came back fine |
  {came,come,comes} back {clean,clear,good} | just fine | spot on | where it should be | as it should be | nothing wrong | all good | nothing {on,in} {the,your,his,her} {scan,picture,pictures,film,mri,brain scan,chest film}
abnormal: abnormal worrying suspicious failing | too high | too low | {not,isn't,wasn't,weren't,aren't} {right,quite right,good,so good,quite normal} | out of range | off the chart
surgery: surgery operation operate operating surgical procedure | take out | taken out | take it out | take anything
  out | under the knife | cut it out | remove | removed | removal
biopsy: biopsy sample specimen tissue | needle test
test: test swab culture panel labs lab bloodwork | blood work
medicine: medicine dose dosage medication medications medicines drug tablet tablets pill pills capsule capsules meds
prescription: prescription script refill refills
chemo: chemo chemotherapy
radiation: radiation radiotherapy
visit: appointment appointments visit visits booked booking slot scheduled seen | down for | put you down | got you in
scan: scan scans ultrasound sonogram sonography imaging mri ct mammogram echo | cat scan | m r i
xray: xray xrays | x ray | x rays
again: another repeat repeated recheck again redo | one more | look again | second set | once more
picture: picture pictures image images film films
owing: balance owe owes owed owing due behind outstanding open unpaid overdue remaining remain remains remained | past due |
  left over | is left | are left | were left | what's left | months behind | still to pay
insurance: insurance insurer plan coverage
denied: denied deny denies rejected refused declined bounced | kicked back | turned down | {turned,knocked,sent} {it,this,that,your claim,the claim,his claim,her claim,your request,the request} {down,back} | turned it down | knocked back
approved: approved approve approval okayed authorised authorized | went through | signed off | gave the go ahead
missing: missing lacking absent | nobody sent | never sent | didn't get | never got | not received | wasn't there
daily: daily | a day | per day | each day | every day
evening: evening evenings night nights tonight nightly bedtime
morning: morning mornings
noon: noon midday
wednesday: wednesday | middle of the week
dollar: dollar dollars bucks
milligram: milligram milligrams mg
pregnancy: pregnancy
expecting: pregnant expecting | with child | in the family way | {having,have,had,expecting,carrying} {a baby,twins,a child,another
  baby} | {baby,babies,twins,child} {on the way,is coming,are coming,is due,are due} | {be,become,becoming} a {mother,father,mom,dad,
  mama,daddy,grandmother,grandfather,grandma,grandpa,parent}
baby: baby babies infant newborn twins | little one | little ones | {bundle,bundles} of joy
congratulation: congratulation congratulations congrats | {happy,glad,thrilled,excited} for {you,him,her,you both,you two}
contraception: contraceptive contraceptives contraception implant rod iud | birth control | birth control pill | birth
  control pills | {on,about,wants,want,got,get,gave her,start,started} the pill | the pill for girls | the coil
stop: stop stops stopped discontinue discontinued quit | come off | coming off | take you off | leave it off
start: start starts started starting begin begins beginning going underway | kick off | get going
replace: replace replaces replaced | takes the place | take the place | in place of | instead of
food: eat eating food breakfast meal meals supper dinner
drink: drink water fluids
drive: drive drives driving ride lift
ready: ready pickup waiting | pick up | picked up | can be collected
grown: grown grew bigger larger increased increase raised high higher elevated spread | too much | is up | being up | are up | gone up | went up | goes up | got bigger
shrunk: smaller low shrunk decreased decrease lower lowered dropped | gone down | went down | goes down | came down | got
  smaller
broken: broken broke fracture fractured
thinner: thinner thinners anticoagulant warfarin coumadin apixaban eliquis rivaroxaban xarelto | blood thinner | blood thinners
heart: heart ticker cardiac cardiology cardiologist cardiogram
emergency: emergency er | emergency room | emergency department | e r | a and e
cut: cut laceration gash wound stitch stitches stitched sutured sutures | sewn up | sewed up
knife: knife knives blade stabbed stabbing
strain: strain strained sprain sprained pulled wrench wrenched twist twisted tweaked tweak | threw out | put out | thrown out
tear: torn tear tore ripped rupture ruptured
duplicate: duplicate duplicated twice copy | double billed | two times
share: copay copayment coinsurance share portion | out of pocket
charge: charge charged charges bill billed invoice fee cost costs claim claims statement
antibiotic: antibiotic antibiotics amoxicillin azithromycin penicillin cephalexin doxycycline ciprofloxacin
painkiller: painkiller painkillers opioid opioids oxycodone hydrocodone tramadol morphine percocet
inhaler: inhaler inhalers albuterol ventolin puffer
thyroid: thyroid levothyroxine synthroid
sedative: lorazepam ativan alprazolam xanax diazepam valium clonazepam
waterpill: furosemide lasix diuretic diuretics | water pill | water pills
stomach: omeprazole pantoprazole reflux heartburn | acid blocker
physio: physio physiotherapy therapy pt | physical therapy
psych: psychiatry psychiatric psychiatrist depression depressed antidepressant antidepressants sertraline zoloft fluoxetine prozac escitalopram lexapro citalopram celexa | mental health | low in his mood | low in her mood | low mood | feeling very low
counselling: counselling counseling counsellor counselor therapist
diabetes: diabetes diabetic sugar glucose metformin | sugar disease
insulin: insulin needle needles | the shot for | a shot for | give yourself a shot | giving yourself a shot
cholesterol: cholesterol statin atorvastatin lipitor simvastatin rosuvastatin crestor | fat in your blood | fats in your blood | blood fats
pressure: hypertension lisinopril amlodipine losartan metoprolol | blood pressure
stroke: stroke strokes
hiv: hiv aids | h i v
infection: infection infected infectious
foot: foot feet podiatry podiatrist
skin: skin dermatology dermatologist rash
kidney: kidney kidneys renal nephrology
lung: lung lungs pulmonary
liver: liver hepatic
bowel: bowel colon gut intestine
colonoscopy: colonoscopy | the scope | bowel camera
eye: eye eyes retina retinal
breast: breast breasts
teeth: tooth teeth dental dentist dentistry
spine: spine spinal | his back | her back | your back | my back | a back | bad back | lower back | back strain | back pain |
  back injury | back problem | back surgery
rehab: rehab rehabilitation | skilled nursing | nursing home
admitted: admitted inpatient staying stay ward
find: find finds found finding discovered spotted
allergy: allergic allergy allergies
collections: collections collection collector | debt collectors
week: week weeks
month: month months
year: year years
doctor: doctor dr physician surgeon radiologist specialist consultant
want: want wants wanted asked needs need needed recommends recommended | would like
send: send sends sent mailed mail mailing letter letters
moved: moved move rescheduled changed change shifted
offwork: off work | out of work | {not,not to,can't,cannot,shouldn't,no} work
work: work job working
fast: fasting fast
fertility: fertility ivf infertility
abortion: abortion termination
miscarriage: miscarriage miscarried | lost the baby
addiction: addiction alcohol alcoholic alcoholism drinking dependence dependency | drying out | dried out | substance use | substance abuse | the drink rehabbing detox methadone suboxone sober recovery
met: met satisfied
paid: paid pay pays payment payments
"""
OPPOSITES_TABLE = "benign/malign positive/negative normal/abnormal approved/denied grown/shrunk start/stop"
LIGHT = "again charge daily dollar doctor medicine month moved paid picture send start test visit want week year"
STOP = """
taking takes a about after all also am an and any are as at back be been before but by came can come comes could did didn't do does
doesn't don't each every for from gave get gets give given go goes got had has have he he's her here hers him his i
i'll i'm i've in into is isn't it it's its just me more my no none not nothing now of oh ok okay on one's only or our
out over put really said say says see she she's should showed shows so some still take taken takes tell than that
that's the their them then there there's they they're this to told too up us very was wasn't we we'll we've well were
what when which who will with would you you'll you're your yours
"""
