using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Tests.Features.ProcedureLookup.Search;

public sealed class PlainNamesTests
{
    [Theory]
    [InlineData("đăng ký tạm trú", "dang-ky-tam-tru")]
    [InlineData("dang ky tam tru", "dang-ky-tam-tru")]
    [InlineData("đk tạm trú", "dang-ky-tam-tru")]
    [InlineData("em muốn đăng ký tạm trú ạ", "dang-ky-tam-tru")]
    [InlineData("đăng ký kết hôn", "dang-ky-ket-hon")]
    [InlineData("thủ tục đăng ký khai sinh", "dang-ky-khai-sinh")]
    [InlineData("hộ chiếu", "cap-ho-chieu")]
    [InlineData("cấp lại thẻ bhyt", "cap-lai-the-bhyt")]
    [InlineData("tách thửa", "tach-thua-dat")]
    [InlineData("phạt nguội", "nop-phat-nguoi")]
    [InlineData("1.004222", "dang-ky-thuong-tru")]
    [InlineData("cho hỏi thủ tục mã 1.004222 thì nộp ở đâu", "dang-ky-thuong-tru")]
    public void A_name_or_a_code_is_answered_at_once(string text, string slug) =>
        LabelledQuestions.Search.Search(text).Answers.Select(card => card.Slug).ShouldBe([slug]);

    [Fact]
    public void A_name_with_an_attribute_is_answered_with_that_attribute()
    {
        var found = LabelledQuestions.Search.Search("đăng ký thường trú hết bao nhiêu tiền");

        found.Answers.Select(card => card.Slug).ShouldBe(["dang-ky-thuong-tru"]);
        found.Field.ShouldBe(ProcedureField.Fee);
    }

    [Theory]
    [InlineData("khai sinh", "dang-ky-khai-sinh")]
    [InlineData("tạm trú", "dang-ky-tam-tru")]
    [InlineData("tam tru", "dang-ky-tam-tru")]
    [InlineData("kết hôn", "dang-ky-ket-hon")]
    [InlineData("thường trú", "dang-ky-thuong-tru")]
    [InlineData("hộ kinh doanh", "thanh-lap-ho-kinh-doanh")]
    public void A_bare_topic_is_asked_back_with_the_plain_card_first(string text, string first)
    {
        var found = LabelledQuestions.Search.Search(text);

        found.Answers.ShouldBeEmpty();
        found.Candidates[0].Slug.ShouldBe(first);
        found.Candidates.Count.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("căn cước")]
    [InlineData("cccd")]
    [InlineData("sổ đỏ")]
    [InlineData("vneid")]
    [InlineData("bhyt")]
    [InlineData("bằng lái")]
    public void A_bare_topic_is_never_declined(string text) => LabelledQuestions.Search.Search(text).Candidates.ShouldNotBeEmpty();

    [Theory]
    [InlineData("9.999999")]
    [InlineData("nghĩa vụ quân sự")]
    [InlineData("xin chào")]
    public void What_has_nothing_of_the_catalogue_in_it_is_declined(string text)
    {
        var found = LabelledQuestions.Search.Search(text);

        found.Answers.ShouldBeEmpty();
        found.Candidates.ShouldBeEmpty();
    }

    [Fact]
    public void Every_card_is_found_by_its_own_official_name() =>
        LabelledQuestions.Cards.Where(card => LabelledQuestions.Search.Search(card.Name).Answers is not [var found, ..] || found != card)
            .Select(card => card.Slug)
            .ShouldBeEmpty();
}
