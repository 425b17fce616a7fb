namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Turns the elements of a message into the items the decision looks at.</summary>
/// <param name="lexicon">What is known.</param>
/// <param name="today">The day the message is written.</param>
internal sealed class ItemReader(LogLexicon lexicon, DateOnly today)
{
    /// <summary>The letters of <c>K3</c> have no meaning of their own.</summary>
    private static readonly Sense Name = new(WordRole.Fixed, 0, []);

    private const int LongestClause = 20;

    private readonly List<Item> items = [];
    private bool hasCapitals;

    /// <summary>The items of a message, in order.</summary>
    public List<Item> Read(Element[] elements)
    {
        var cursor = new Cursor(elements);
        hasCapitals = elements.Skip(1).Any(element => element.First.IsCapital);
        while (!cursor.IsAtEnd)
        {
            var start = cursor.At;
            var item = Next(cursor);
            item.Source = new ArraySegment<Element>(elements, start, cursor.At - start);
            items.Add(item);
        }

        DayPartSums.Merge(items);
        return items;
    }

    private Item Next(Cursor cursor)
    {
        if (cursor[0].First.Kind is TokenKind.Break || (cursor[0].First.Kind is TokenKind.Mark && cursor[0].First.Bare[0] != '\'')) return Mark(cursor);
        if (cursor[0].Topic is { } topic && !IsSessionTimes(cursor) && !IsHelped(cursor)) return Take(cursor, 1, new Thing(topic, cursor[0]));
        if (DayReader.Read(cursor, today) is { } day) return day;
        if (TimeReader.Read(cursor) is { } time) return time;
        if (CodeName.Length(cursor) is var name and > 0) return Take(cursor, name, new Word(cursor[0] with { Senses = [Name] }));
        if (IdleNumberReader.Length(cursor) is var idle and > 0) return Take(cursor, idle, new Word(cursor[0]));
        if (CountReader.Read(cursor, FollowsThing()) is { } count) return count.Unit == CountUnit.People ? Described(cursor, count) : count;
        if (IsPerson(cursor)) return Described(cursor, PersonAt(cursor));
        if (Installed(cursor) is { } thing) return thing;
        return Take(cursor, 1, new Word(cursor[0]));
    }

    private static Item Mark(Cursor cursor) => Take(cursor, 1, new Stop(cursor[0].First.Bare[0]));

    private static Item Take(Cursor cursor, int length, Item item)
    {
        cursor.At += length;
        return item;
    }

    /// <summary>"Nộp thuế cho 3 hộ kinh doanh": those helped, not another thing done.</summary>
    private bool IsHelped(Cursor cursor) =>
        IsHelpedByNumber(cursor) || cursor[0].Is(WordRole.Person) && items.Count > 0 && !cursor[1].IsNumber
        && (items[^1] is Thing { Topic.IsGeneral: false } || (items[^1] is Count && items.Exists(item => item is Thing { Topic.IsGeneral: false })));

    /// <summary>"Phát quà cho 10 hộ nghèo": the poor households, and no dossier about them.</summary>
    private bool IsHelpedByNumber(Cursor cursor) =>
        items is [.., var to, Count] && Piece.RoleOf(to, WordRole.Beneficiary) && lexicon.Vocabulary.Is(cursor[0].First.Bare, WordRole.Person)
        && cursor[0].Words > 1 && !cursor[1].IsNumber;

    /// <summary><c>lớp 1</c> and <c>buổi sáng</c> are no sessions.</summary>
    private static bool IsSessionTimes(Cursor cursor) => cursor[0].Is(WordRole.Session) && IdleNumberReader.Length(cursor) > 0;

    /// <summary><c>bn</c> beside another person is <c>bạn</c>, else <c>bao nhiêu</c>.</summary>
    private static bool IsQuestion(Cursor cursor) =>
        cursor[0].Is(WordRole.Question) && !cursor[1].IsAny(WordRole.Self, WordRole.Kin) && !cursor[-1].Is(WordRole.Kin);

    /// <summary>Without marks <c>chi</c> before a number is <c>chỉ</c>, else <c>chị</c>.</summary>
    private static bool IsPerson(Cursor cursor) =>
        cursor[0].IsAny(WordRole.Kin, WordRole.Person, WordRole.Group, WordRole.Self)
        && !IsQuestion(cursor)
        && !(cursor[0].Is(WordRole.Device) && cursor[-1].Is(WordRole.Channel))
        && !(cursor[0].Is(WordRole.Teach) && NumberReader.Read(cursor, 1) is not null);

    /// <summary>People, with the words that describe them passed over.</summary>
    private Item Described(Cursor cursor, Item people)
    {
        var isSelf = people is Person { MayBeSelf: true, IsNamed: false };
        if (!isSelf) cursor.At += DescriptionReader.Length(cursor, AreHelped());
        return people;
    }

    /// <summary>Whether a thing and then <c>cho</c> or the like were the last that was read.</summary>
    private bool AreHelped() =>
        items.Count > 1 && Piece.RoleOf(items[^1], WordRole.Beneficiary)
        && items.FindLastIndex(items.Count - 1, Math.Min(items.Count, LongestClause), item => item is Stop or Thing { Topic.IsGeneral: false }) is var at and >= 0
        && items[at] is Thing;

    private bool FollowsThing()
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            if (items[i] is Thing) return true;
            if (items[i] is not (Stop { Mark: '-' or ':' or '=' or '(' } or Word { Element.IsUnknownWord: true } or Word { Element.Bare: "duoc" or "x" })) return false;
        }

        return false;
    }

    private Person PersonAt(Cursor cursor)
    {
        var element = cursor[0];
        cursor.At++;
        if (element.Is(WordRole.Group) && cursor[0].IsAny(WordRole.Kin, WordRole.Person) && cursor[0].Topic is null) cursor.At++;
        var isNamed = false;
        while (element.Is(WordRole.Kin) && IsName(cursor[0], element.Is(WordRole.Self)) && cursor[0].First.Kind == TokenKind.Word)
        {
            isNamed = true;
            cursor.At++;
        }

        return new Person(isNamed, element.Is(WordRole.Group), element.Is(WordRole.Self));
    }

    /// <summary>After <c>bác</c>: a capital letter, a number word, <c>Mai</c>, or, where nobody's name is in capitals, a word nothing is known about.</summary>
    private bool IsName(Element element, bool afterSelf) =>
        element.Topic is null && element.Words == 1
        && (element.First.IsCapital || (element.IsUnknownWord && !afterSelf && !hasCapitals) || element.IsAny(WordRole.Number, WordRole.AfterTen)
            || (element.Is(WordRole.Future) && element.Bare.Length <= 4));

    /// <summary>A small-lettered syllable is rather a word nobody understands.</summary>
    private static bool IsBrand(Token token) => token.IsCapital || !token.Form.IsMarked;

    /// <summary><c>cài</c> with the name of an app nobody has heard of.</summary>
    private Thing? Installed(Cursor cursor)
    {
        if (lexicon.Installed is null || !cursor[0].Is(WordRole.Install)) return null;
        var next = cursor[1].IsAny(WordRole.Filler, WordRole.Done) && !cursor[1].Is(WordRole.Kin) ? 2 : 1;
        if (!cursor[next].IsUnknownWord || !IsBrand(cursor[next].First)) return null;
        var element = cursor[0];
        cursor.At += next + 1;
        return new Thing(lexicon.Installed, element);
    }
}
