package example;

public final class Main {
  private Main() {}

  public static void main(String[] args) {
    try (var people = LongPersonMap.create()) {
      people.put(7, new Person("Ada", 36, 1e5));
      people.at(7).age(37);
      people.findOrInsert(8).name("Grace").addSalary(500);
      System.out.println(people.at(7)); // Person[name=Ada, age=37, salary=100000.0]
      System.out.println(people.at(8)); // Person[name=Grace, age=0, salary=500.0]
    }
  }
}
