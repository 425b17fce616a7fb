namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>A place in a list of elements, for readers that look ahead and back.</summary>
internal sealed class Cursor(IReadOnlyList<Element> elements)
{
    private const int FewestMarked = 3;
    private static readonly Element Outside = new(new Token(TokenKind.Break, new WordForm("\n", "\n", 0), false), 0, null, [], "");

    private bool? isAccented;

    /// <summary>Whether the text is written with its marks, so that a word without any means itself.</summary>
    public bool IsAccented => isAccented ??= HasMarks();

    /// <summary>Index of the current element.</summary>
    public int At { get; set; }

    /// <summary>Whether there is no element left.</summary>
    public bool IsAtEnd => At >= elements.Count;

    /// <summary>The element so many places ahead (negative: behind); beyond the ends an empty one.</summary>
    public Element this[int ahead] => At + ahead >= 0 && At + ahead < elements.Count ? elements[At + ahead] : Outside;

    /// <summary>Whether the element so many places ahead is this mark.</summary>
    public bool IsMark(int ahead, char mark) => this[ahead].First.Is(mark);

    /// <summary>Whether a line begins here, bullets aside.</summary>
    public bool StartsLine()
    {
        var back = -1;
        while (this[back].First is { Kind: TokenKind.Mark } first && (first.Is('•') || first.Is('-') || first.Is('+') || first.Is('*'))) back--;
        return this[back].First.Kind == TokenKind.Break;
    }

    private bool HasMarks()
    {
        var words = elements.Where(element => element.First.Kind == TokenKind.Word).ToList();
        var marked = words.Count(element => element.First.Form.IsMarked);
        return marked >= FewestMarked && marked * 2 >= words.Count;
    }
}
