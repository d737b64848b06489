"""Forenames and their short forms, so that a second surname is told from a middle name and "bob" from a wrong answer."""

from __future__ import annotations

from app.core.language.wordlist import word_set

_SHORT = """
robert: bob bobby rob robbie bert
william: bill billy will willie liam
richard: rick dick rich ricky richie
james: jim jimmy jamie
john: jack johnny jon
joseph: joe joey
charles: charlie chuck chas
edward: ed eddie ted ned
thomas: tom tommy
michael: mike mikey mick
daniel: dan danny
david: dave davey
anthony: tony
andrew: andy drew
christopher: chris kit topher
matthew: matt
nicholas: nick nicky
alexander: alex al sandy
benjamin: ben benny
samuel: sam sammy
stephen: steve
steven: steve
kenneth: ken kenny
ronald: ron ronnie
donald: don donnie
gerald: gerry jerry
lawrence: larry
leonard: len lenny leo
raymond: ray
walter: walt wally
frederick: fred freddie
francis: frank frankie
francisco: paco pancho frank
jose: pepe
eugene: gene
theodore: ted theo
henry: hank harry
harold: hal harry
gregory: greg
jeffrey: jeff
timothy: tim
patrick: pat paddy
phillip: phil
philip: phil
vincent: vince vinny
zachary: zach zack
elizabeth: liz lizzie beth betty betsy eliza libby
margaret: peggy maggie meg peg marge margie greta rita
katherine: kate kathy katie kay kit
catherine: cathy kate katie cat
kathleen: kathy kate
mary: molly polly mamie
patricia: pat patty trish tricia
barbara: barb barbie babs
susan: sue susie suzy
deborah: deb debbie
jennifer: jen jenny
jessica: jess jessie
rebecca: becky becca
christine: chris chrissy tina
christina: chris tina chrissy
victoria: vicky tori
virginia: ginny
dorothy: dot dottie dolly
eleanor: ellie nell nora
helen: nell nellie
judith: judy
jacqueline: jackie
josephine: jo josie
joanne: jo
pamela: pam
samantha: sam
sandra: sandy
cynthia: cindy
theresa: terry tess tessa
teresa: terry tess tessa
frances: fran francie
florence: flo
alexandra: alex sandra sasha lexi
abigail: abby
amanda: mandy
angela: angie
constance: connie
gertrude: trudy
harriet: hattie
isabella: bella izzy
isabel: izzy bella
lillian: lily
louise: lou
lucille: lucy
marjorie: marge margie
mildred: millie
rosemary: rose
stephanie: steph
veronica: ronnie
guadalupe: lupe
ignacio: nacho
"""
SHORT_FORMS = {
    name: frozenset(short.split()) for name, short in (row.split(": ") for row in _SHORT.strip().split("\n"))
}
FORENAMES = (
    word_set(
        """
        aaron abel abraham adam adele adrian agnes alan albert alberto alejandro alfonso alfred alice alicia allan allen
        alma alvin amalia amelia amparo amy ana andre andrea andres angel angelica anita ann anna anne annette antonia
        antonio april ariel arlene arthur ashley audrey august augustus aurora barry beatrice beatriz belen bernard bernice
        bertha beverly blanca bonnie brandon brenda brian bruce bryan camila carla carlos carmen carol carole carolina
        caroline carolyn catalina cecilia celia charlotte cheryl claire clara clarence claude claudia clifford concepcion
        consuelo corazon craig crystal dale daisy dawn dean delia denise dennis diana diane diego dolores donna doris
        douglas duane earl edgar edith edmund eduardo edwin eileen elaine elena elias elijah ella ellen elmer eloise elsa
        elsie emilia emilio emily emma enrique eric erica ernest ernesto esperanza esteban estelle esther ethan ethel eva
        evelyn faith fatima faye felipe felix fernando floyd gabriel gabriela gail george georgia geraldine gilbert ginger
        gladys glenn gloria gonzalo gordon grace graciela graham guillermo gustavo hannah harry harvey hazel hector heather
        hector herbert herman hilda hope howard hugh hugo ian ida ines ingrid inez irene iris irma isaac isaiah ivan ivy
        jack jacob jaime jane janet janice jasmine javier jay jean jeanette jeanne jeremy jerome jesse jesus jill joan
        joann joaquin joel jonathan jordan jorge josefina joshua joy joyce juan juana juanita julia julian julie julio june
        justin karen karl kathryn kay keith kelly kevin kim kimberly kristin kyle larry laura lauren laurie leah lee leo
        leon leonor leroy leslie lester lewis lillian lily linda lisa lois lola lorenzo loretta lorraine lou louis lourdes
        lucas lucia luis luisa luke luz lydia lynn mabel mae magdalena manuel marc marcela marcia marco marcos marcus
        margarita maria marian marianne marie marilyn mario marion marisol mark marlene marsha marta martha martin martina
        marvin matilda maureen maurice max maxine may melanie melissa melvin mercedes michelle miguel milagros milton
        minerva miriam mohamed mohammed monica muhammad muriel myrtle nadine nancy naomi natalia natalie nathan nathaniel
        neil nelson nina noah noel noemi nora norma norman olga olive oliver olivia omar opal oscar owen pablo paloma
        patrice paul paula pauline pearl pedro penelope perry peter philippa phyllis pilar priscilla rachel rafael ralph
        ramon raquel raul renee rene ricardo roberto robin rocio rodney roger roland rosa rosalie rosario rose roxanne roy
        ruben ruby russell ruth ryan sally salvador samuel sara sarah saul scott sean sebastian sergio sharon sheila shirley
        silvia simon sofia soledad sonia sophia sophie spencer stacy stanley stella stuart sylvia tamara tara teodoro
        thelma thomas tiffany todd tomas tracy trinidad troy tyler valentina valerie vanessa vera vernon vicente victor
        vincente viola violet virgil vivian wade wanda warren wayne wendy wesley winifred xavier yolanda yvonne
        """
    )
    | frozenset(SHORT_FORMS)
    | frozenset(short for each in SHORT_FORMS.values() for short in each)
)


def short_of(heard: str, known: str) -> bool:
    """True when one of two forenames is a usual short form of the other, or both are short forms of one name."""
    return heard in SHORT_FORMS.get(known, ()) or known in SHORT_FORMS.get(heard, ())
